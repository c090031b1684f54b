"""Closes every document without a question and ends the office."""

import os

import uno
from com.sun.star.lang import DisposedException

local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
context = resolver.resolve(f"uno:pipe,name={os.environ['NIANBAO_PIPE']};urp;StarOffice.ComponentContext")
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
documents = desktop.Components.createEnumeration()
while documents.hasMoreElements():
    document = documents.nextElement()
    try:
        document.setModified(False)
        document.close(True)
    except Exception:  # noqa: BLE001  a window without a document
        pass
try:
    desktop.terminate()
except DisposedException:
    pass
os._exit(0)
