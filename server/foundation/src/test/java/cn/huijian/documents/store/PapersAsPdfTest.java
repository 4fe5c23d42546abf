package cn.huijian.documents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.huijian.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Papers as PDF: the text can be copied as it was written, rare characters too, and the font is inside. */
class PapersAsPdfTest {
    private static final String PAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml"><head><style>body { font-family: "Noto Sans CJK SC"; line-height: 1.8 }</style></head>
            <body><p>行政检查通知书：𠮷野家（统一社会信用代码 91500107MA5U7K9Q1C）</p></body></html>
            """;

    @Test
    void what_was_written_can_be_copied_and_the_font_is_embedded() throws Exception {
        Outcome<byte[]> rendered = new EmbeddedFontPdf("").render(PAGE);
        assumeThat(rendered)
                .as("no Chinese font on this machine: install fonts-noto-cjk")
                .isInstanceOf(Outcome.Done.class);
        try (var reader = new PdfReader(rendered.orRefuse())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("行政检查通知书：𠮷野家（统一社会信用代码 91500107MA5U7K9Q1C）");
        }
        assertThat(rendered.orRefuse().length).as("only the characters used").isBetween(10_000, 2_000_000);
        boolean inside = new String(rendered.orRefuse(), StandardCharsets.ISO_8859_1).contains("/CIDFontType0C");
        assertThat(inside).as("the font's program is in the file").isTrue();
    }

    @Test
    void without_a_font_it_says_what_to_install() {
        assertThat(new EmbeddedFontPdf("", java.util.List.of()).render(PAGE))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().sentence()).contains("fonts-noto-cjk"));
    }
}
