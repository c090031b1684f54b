#!/bin/sh
# profile.sh FOLDER LOCALE: a LibreOffice profile that asks nothing at its first start, in that language.
set -eu
mkdir -p "$1/user"
{
    cat <<HEAD
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
HEAD
    while read -r path name value; do
        printf '<item oor:path="/org.openoffice.%s"><prop oor:name="%s" oor:op="fuse"><value>%s</value></prop></item>\n' \
            "$path" "$name" "$value"
    done <<ITEMS
Office.Linguistic/General UILocale $2
Setup/L10N ooLocale $2
Setup/Office ooSetupInstCompleted true
Setup/Office ooSetupLastVersion 7.4
Setup/Product ooSetupLastVersion 7.4
Setup/Product LastTimeDonateShown 4102444800
Setup/Product LastTimeGetInvolvedShown 4102444800
Office.Common/Misc FirstRun false
Office.Common/Misc ShowTipOfTheDay false
Office.Common/Misc UseOpenCL false
Office.Common/Misc UseLocking false
Office.Recovery/RecoveryInfo Enabled false
Office.Recovery/RecoveryInfo CrashReporterEnabled false
Office.Recovery/AutoSave Enabled false
Office.Recovery/AutoSave UserAutoSaveEnabled false
ITEMS
    echo '</oor:items>'
} >"$1/user/registrymodifications.xcu"
