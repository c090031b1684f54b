#include "format/mutations/wordings.hpp"

namespace nianbao::format {
namespace {

const std::string refused =
    "{r3.1.total+r3.2.total+r3.3.total+r3.4.total+r3.5.total+r3.6.total+r3.7.total+r3.8.total}";
const std::string unable = "{r4.1.total+r4.2.total+r4.3.total}";
const std::string unhandled = "{r5.1.total+r5.2.total+r5.3.total+r5.4.total+r5.5.total}";
const std::string organizations = "{~new.research+new.welfare+new.legal+new.other}";
const std::string suits = "{direct.total+after_review.total}";
const std::vector<std::string> all_suits = {"direct.total", "after_review.total"};

const std::vector<Wording> openings = {
    {"preamble",
     "根据《中华人民共和国政府信息公开条例》和年度报告格式（{N}）的要求编制本报告。"
     "数据统计期限为{Y}年1月1日至{Y}年12月31日。"},
    {"preamble",
     "本报告按照《政府信息公开工作年度报告格式》（{N}）编制，统计时间自{Y}年1月1日起至{Y}"
     "年12月31日。"}};

const std::vector<Wording> openings_2014 = {
    {"preamble", "现公布本单位政府信息公开工作情况，数据统计期限为{Y}年1月1日至{Y}年12月31日。"},
    {"preamble", "本报告所列数据的统计时间自{Y}年1月1日起至{Y}年12月31日止。"}};

const std::vector<Wording> received = {
    {"overview",
     "{Y}年，本机关共收到政府信息公开申请{new.total?carry.total}件，上年结转{carry.total}件，办结{"
     "r7.total}件，"
     "结转下年度{next.total}件。"},
    {"overview",
     "全年新收政府信息公开申请{new.total}件，上年度结转{carry.total}件；全年办结政府信息公开申请"
     "{r7.total}件，结转至下一年度继续办理{next.total}件。"},
    {"overview",
     "本年度受理政府信息公开申请{new.total?carry.total}件，其中结转下年度继续办理{next.total}件。"},
    {"overview",
     "全年新收政府信息公开申请{new.total}件，其中自然人提出{~new.natural}件，商业企业提出"
     "{~new.corp}件，其他组织提出" +
         organizations + "件。",
     true},
    {"overview", "全年没有收到公民、法人和其他组织提出的政府信息公开申请。", false, {"new.total"}}};

const std::vector<Wording> results = {
    {"overview",
     "从申请办理结果看，予以公开{r1.total}件，部分公开{r2.total}件，不予公开" + refused +
         "件，无法提供" + unable + "件，不予处理" + unhandled + "件。"},
    {"overview",
     "已办结的申请中，予以公开{r1.total}件，占办结总数的{%r1.total/"
     "r7.total}；部分公开{r2.total}件。",
     false,
     {},
     {"r7.total"}},
    {"overview",
     "对收到的申请均作出答复。申请答复情况：予以公开和部分公开{r1.total+r2.total}件，不予公开" +
         refused + "件，无法提供" + unable + "件。",
     false,
     {},
     {"new.total"}},
    {"overview", "收到的申请已全部按期办结。", false, {"next.total"}, {"new.total"}}};

const std::vector<Wording> disputes = {
    {"review", "涉及政府信息公开的行政复议{review.total}件，行政诉讼" + suits + "件。"},
    {"review",
     "全年因政府信息公开工作被申请行政复议{review.total}件，被提起行政诉讼" + suits + "件。"},
    {"review", "全年没有发生涉及政府信息公开的行政复议。", false, {"review.total"}},
    {"review", "本年度未发生与政府信息公开有关的行政诉讼。", false, all_suits},
    {"overview", "因政府信息公开引发的行政复议案件共{review.total}件。"}};

const std::vector<Wording> decisions = {
    {"disclosure",
     "全年作出行政许可决定{licence.decisions}件，作出行政处罚决定{penalty.decisions}件，"
     "作出行政强制决定{coercion.decisions}件，均按规定公示。"},
    {"disclosure",
     "行政许可处理决定{licence.decisions}件，行政处罚处理决定数量为{penalty.decisions}件。"}};

const std::vector<Wording> documents = {
    {"disclosure",
     "全年制发行政规范性文件{normative.issued}件，废止{normative.repealed}件，现行有效"
     "{normative.in_force}件。"},
    {"disclosure",
     "本年新制定规范性文件{normative.issued}件。现行有效的行政规范性文件{normative.in_force}件。"},
    {"overview", "印发规范性文件{normative.issued}件，废止规范性文件{normative.repealed}件。"},
    {"disclosure", "本年没有制发规范性文件。", false, {"normative.issued"}}};

const std::vector<Wording> published_2014 = {
    {"disclosure",
     "截至年底，主动公开政府信息{1.1}条。其中，通过政府网站公开{1.2.2}条，通过政务微博公开{1.2.3}"
     "条，"
     "通过政务微信公开{1.2.4}条，通过其他方式公开{1.2.5}条。"},
    {"disclosure", "{Y}年主动公开政府信息{1.1}条，制发规范性文件{1.1.2}件。"},
    {"disclosure", "政府公报公开政府信息{1.2.1}条，政府网站公开政府信息{1.2.2}条。"},
    {"overview", "全年主动公开各类政府信息{1.1}条。"}};

const std::vector<Wording> answers_2014 = {
    {"disclosure", "微博微信回应群众关心的事件{2.2.4}件次，通过其他方式回应{2.2.5}件次。"},
    {"disclosure", "政策解读稿件发布{2.2.3}篇，参加新闻发布会{2.2.1}次。"}};

const std::vector<Wording> requests_2014 = {
    {"requests",
     "全年收到政府信息公开申请{3.1}件，其中当面申请{3.1.1}件，传真申请{3.1.2}件，网络申请{3.1.3}"
     "件，"
     "信函申请{3.1.4}件。",
     true},
    {"requests", "{Y}年收到政府信息公开申请{3.1}件，已办结{3.2}件。"},
    {"requests",
     "新收申请{3.1}件。申请答复情况：同意公开答复{3.3.2}件，同意部分公开{3.3.3}件，"
     "不同意公开{3.3.4}件，申请信息不存在{3.3.6}件。"},
    {"requests", "全年没有收到公民、法人或者其他组织提出的政府信息公开申请。", false, {"3.1"}}};

const std::vector<Wording> fees_2014 = {
    {"requests", "全年依申请公开政府信息收取费用{7}万元。"},
    {"requests", "没有因依申请公开政府信息收取费用。", false, {"7"}}};

const std::vector<Wording> disputes_2014 = {
    {"review", "涉及政府信息公开的行政复议{4}件，行政诉讼{5}件。"},
    {"review", "因政府信息公开被申请行政复议和提起行政诉讼共{4+5}件。"},
    {"review", "没有发生涉及政府信息公开的行政复议。", false, {"4"}},
    {"review", "没有发生行政诉讼。", false, {"5"}}};

const std::vector<Wording> trainings_2014 = {
    {"overview", "全年举办政务公开业务培训班{9.2}期，接受培训人员{9.3}人次。"},
    {"overview", "收到举报投诉{6}件。"},
    {"overview", "全年未收到举报投诉。", false, {"6"}}};

const std::vector<Wording> problems = {
    {"problems",
     "一是解读形式单一，图解偏少；二是个别栏目更新不及时。下一步将按季检查，逐项整改。"},
    {"problems", "业务骨干流动较快，办理经验积累不够。今后将加强培训，完善交接手续。"}};

const std::vector<Wording> others = {
    {"others", "本年度未收取信息处理费。"},
    {"others", "依法收取信息处理费的情形没有发生，无其他需要报告的事项。"}};

}  // namespace

const Themes& themes_of(const std::string& edition) {
    static const Themes list = {openings_2014,
                                published_2014,
                                answers_2014,
                                requests_2014,
                                fees_2014,
                                disputes_2014,
                                trainings_2014,
                                problems,
                                others};
    static const Themes of_2019 = {
        openings, received, results, decisions, disputes, problems, others};
    static const Themes of_2021 = {
        openings, received, results, documents, decisions, disputes, problems, others};
    return edition == "2014" ? list : edition == "2019" ? of_2019 : of_2021;
}

}  // namespace nianbao::format
