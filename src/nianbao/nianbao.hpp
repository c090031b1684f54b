#pragma once

/// The whole library. Fill the official documents of one report:
///
///     auto forms = nianbao::load_forms("share/nianbao/templates");
///     auto report = nianbao::read_report("street-2017.json", forms).report;
///     auto& form = nianbao::form_of(forms, report);
///     auto document =
///         nianbao::load_template("share/nianbao/templates", form, nianbao::formats()[0]);
///     auto data = nianbao::report_data(form, report, document);
///     document.render_to(data, "street-2017.docx");

#include "nianbao/bind.hpp"
#include "nianbao/check.hpp"
#include "nianbao/check_sheet.hpp"
#include "nianbao/data.hpp"
#include "nianbao/edition_map.hpp"
#include "nianbao/error.hpp"
#include "nianbao/files.hpp"
#include "nianbao/form.hpp"
#include "nianbao/inputs.hpp"
#include "nianbao/narrative.hpp"
#include "nianbao/number.hpp"
#include "nianbao/office.hpp"
#include "nianbao/place.hpp"
#include "nianbao/profile.hpp"
#include "nianbao/remark.hpp"
#include "nianbao/report.hpp"
#include "nianbao/summary.hpp"
#include "nianbao/template.hpp"
#include "nianbao/template_check.hpp"
#include "nianbao/traces.hpp"
#include "nianbao/version.hpp"
#include "nianbao/waiver.hpp"
#include "nianbao/wording.hpp"
#include "nianbao/words.hpp"
#include "nianbao/workbook.hpp"
