package cn.huijian.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.exchange.model.FileForm;
import cn.huijian.exchange.model.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks whose XML asks the reader to fetch something, or to swell. */
class HostileFilesTest {
    private static final String SHEET =
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>%s</t></is></c></row></sheetData></worksheet>";

    @TempDir
    Path folder;

    @Test
    void a_plain_workbook_of_this_make_is_read() throws IOException {
        assertThat(header(SHEET.formatted("名称"))).isEqualTo("名称");
    }

    @Test
    void an_entity_that_names_a_file_of_this_machine_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");
        String sheet = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + SHEET.formatted("&x;");
        assertThatThrownBy(() -> header(sheet))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void an_entity_that_swells_is_not_expanded() {
        var swelling = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            swelling.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        String sheet = swelling + "]>" + SHEET.formatted("&a29;");
        assertThatThrownBy(() -> header(sheet)).isInstanceOf(UnreadableFileException.class);
    }

    private static String header(String sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.getBytes(StandardCharsets.UTF_8));
        }
        FileForm.Content content = () -> new ByteArrayInputStream(bytes.toByteArray());
        try (var rows = FileForm.detect(content).open(content)) {
            return rows.header().getFirst();
        }
    }
}
