"""One LibreOffice Calc for many workbooks, driven through UNO."""

import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

STARTING = 60  # seconds


class Calc:
    """An office process with a profile of its own; a context manager."""

    def __enter__(self):
        self._profile = tempfile.TemporaryDirectory(prefix="nianbao-calc-")
        pipe = f"nianbao-{os.getpid()}"
        self._process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
             f"-env:UserInstallation=file://{self._profile.name}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        resolver = uno.getComponentContext().ServiceManager.createInstance(
            "com.sun.star.bridge.UnoUrlResolver")
        for _ in range(STARTING * 5):
            try:
                context = resolver.resolve(
                    f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.2)
        else:
            self.__exit__()
            raise TimeoutError("Calc did not start")
        self._desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        return self

    def __exit__(self, *_):
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._profile.cleanup()

    def load(self, file):
        hidden = PropertyValue(Name="Hidden", Value=True)
        return self._desktop.loadComponentFromURL(Path(file).as_uri(), "_blank", 0, (hidden,))
