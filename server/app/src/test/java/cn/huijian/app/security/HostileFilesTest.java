package cn.huijian.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.exchange.model.FileForm;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
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

    @Test
    void a_file_that_packs_to_a_thousandth_is_refused_before_it_fills_anything() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes, 1 << 16)) {
            packed.write("名称,地址\n".getBytes(StandardCharsets.UTF_8));
            byte[] blank = new byte[1 << 20];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                packed.write(blank);
            }
        }
        FileForm.Content content = () -> new ByteArrayInputStream(bytes.toByteArray());
        assertThatThrownBy(() -> FileForm.detect(content))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo("exchange.file-swells"));
    }

    @Test
    void a_cell_without_end_is_refused() {
        String sheet = SHEET.formatted("长".repeat(1 << 19));
        assertThatThrownBy(() -> header(sheet))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo("exchange.cell-too-long"));
    }

    @Test
    void a_line_of_nothing_but_commas_keeps_as_many_cells_as_a_workbook_has() throws IOException {
        String text = "名称,地址\n甲,乙\n" + ",".repeat(1 << 20) + "\n丙,丁\n";
        FileForm.Content content = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (var rows = FileForm.detect(content).open(content)) {
            assertThat(cells(rows.next())).containsExactly("甲", "乙");
            assertThat(cells(rows.next())).hasSizeLessThan(20_000);
            assertThat(cells(rows.next())).containsExactly("丙", "丁");
        }
    }

    private static List<String> cells(@Nullable RawRow row) {
        return Objects.requireNonNull(row).cells();
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
