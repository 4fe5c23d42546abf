package cn.huijian.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.inspection.model.NoticePaper;
import cn.huijian.inspection.model.PaperForm;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** 行政检查通知书: who comes when, for what and on which ground, and what the firm may do. */
class TheFirmIsToldOnPaperTest {
    private static final PaperForm FORM = PaperForm.of(new PackFolder(TheFirmIsToldOnPaperTest.class.getClassLoader())
            .read()
            .of(new PackName("base"))
            .get("forms", "inspection-notice", LocalDate.of(2026, 12, 1)));

    private static NoticePaper paper(String firm) {
        return new NoticePaper(
                FORM,
                "试验区市场监督管理局",
                "CJ-2026-0117-3",
                firm,
                "91500107MA5U7K9Q1C",
                "餐饮抽查",
                List.of(new NoticePaper.Item("餐饮服务食品安全检查", "《食品安全法》第一百一十条")),
                LocalDate.of(2026, 12, 3),
                LocalDate.of(2026, 12, 31),
                List.of(new NoticePaper.Officer("何知秋", "渝执 0102"), new NoticePaper.Officer("沈砚", "渝执 0103")),
                "电话",
                LocalDate.of(2026, 12, 1));
    }

    private static String text(NoticePaper paper) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(paper.xhtml())))
                .getDocumentElement()
                .getTextContent();
    }

    @Test
    void it_names_bureau_firm_item_with_basis_day_both_officers_and_the_rights_of_the_firm() throws Exception {
        assertThat(text(paper("云上小厨餐饮有限公司")))
                .contains("试验区市场监督管理局", "云上小厨餐饮有限公司（统一社会信用代码 91500107MA5U7K9Q1C）")
                .contains("餐饮服务食品安全检查", "《食品安全法》第一百一十条", "2026 年 12 月 3 日")
                .contains("何知秋（执法证号 渝执 0102）、沈砚（执法证号 渝执 0103）")
                .contains("有权拒绝检查", "申请回避", "陈述和申辩", "12315", "2026 年 12 月 1 日")
                .contains("式样 inspection-notice@2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "甲&乙\"丙", "]]>&#x0;", "%s%d", "店\u0000名\uFFFF", "𠮷野家", "{检查时间}$1"})
    void a_name_is_text_whatever_stands_in_it(String firm) throws Exception {
        assertThat(text(paper(firm))).contains(firm.replaceAll("[\u0000\uFFFF]", "") + "（统一社会信用代码");
    }
}
