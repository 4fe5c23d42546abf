package cn.huijian.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.testing.SharedData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DirtyFilesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static List<RawRow> rows(RowSource source) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (source) {
            for (@Nullable RawRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<String>> cells(String csv) throws IOException {
        return rows(new CsvRows(new StringReader(csv), ',')).stream()
                .map(RawRow::cells)
                .toList();
    }

    private static FileForm form(byte[] bytes) throws IOException {
        return FileForm.detect(() -> new ByteArrayInputStream(bytes));
    }

    private static List<RawRow> read(byte[] bytes) throws IOException {
        return rows(form(bytes).open(() -> new ByteArrayInputStream(bytes)));
    }

    @Test
    void a_quoted_field_may_hold_delimiters_quotes_and_line_breaks() throws IOException {
        assertThat(cells("a,b\n\"1,2\",\"say \"\"hi\"\"\"\n\"x\ny\",z\r\n"))
                .containsExactly(List.of("1,2", "say \"hi\""), List.of("x\ny", "z"));
    }

    @Test
    void a_stray_quote_costs_its_own_line_and_no_other() throws IOException {
        List<RawRow> rows = rows(new CsvRows(new StringReader("a,b\n1,2\n\"3,4\n5,6\n7,8\n"), ','));
        assertThat(rows)
                .extracting(RawRow::cells)
                .containsExactly(List.of("1", "2"), List.of("\"3", "4"), List.of("5", "6"), List.of("7", "8"));
        assertThat(rows).extracting(RawRow::damage).containsExactly(null, CsvRows.UNCLOSED_QUOTE, null, null);
    }

    @Test
    void two_stray_quotes_far_apart_do_not_swallow_what_lies_between() throws IOException {
        List<RawRow> rows = rows(new CsvRows(new StringReader("a,b\n\"1,2\n3,4\n5,\"6\n7,8\n"), ','));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).cells()).containsExactly("3", "4");
        assertThat(rows.get(3).cells()).containsExactly("7", "8");
    }

    @Test
    void a_quote_that_never_closes_is_given_up_after_a_bound() throws IOException {
        String filler = "k,v\n".repeat(CsvRows.LONGEST_RECORD / 4 + 10);
        List<RawRow> rows = rows(new CsvRows(new StringReader("a,b\n\"open,1\n" + filler), ','));
        assertThat(rows.getFirst().damage()).isEqualTo(CsvRows.UNCLOSED_QUOTE);
        assertThat(rows).hasSize(1 + CsvRows.LONGEST_RECORD / 4 + 10);
    }

    @Test
    void blank_lines_are_not_rows() throws IOException {
        assertThat(rows(new CsvRows(new StringReader("\n\na,b\n\n1,2\n,\n\r\n3,4"), ',')))
                .extracting(RawRow::number)
                .containsExactly(1L, 2L);
    }

    @Test
    void every_random_table_is_read_back_as_it_was_written() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String alphabet = "ab,\"\n\r 汉𠮷;\t";
        for (int round = 0; round < 300; round++) {
            int width = 2 + random.nextInt(4);
            List<List<String>> table = new ArrayList<>();
            var csv = new StringBuilder("h,".repeat(width - 1) + "h\n");
            for (int r = 0; r < random.nextInt(20); r++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < width; c++) {
                    var cell = new StringBuilder(c == 0 ? "k" : "");
                    random.ints(random.nextInt(6), 0, alphabet.codePointCount(0, alphabet.length()))
                            .forEach(
                                    i -> cell.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, i))));
                    row.add(cell.toString());
                    csv.append(c > 0 ? "," : "")
                            .append('"')
                            .append(cell.toString().replace("\"", "\"\""))
                            .append('"');
                }
                table.add(row);
                csv.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            assertThat(cells(csv.toString())).as("seed %d", seed).isEqualTo(table);
        }
    }

    @Test
    void the_csv_spectrum_is_read_as_its_answers_say() throws IOException {
        Path folder = SharedData.file("hostile/csv-spectrum/csvs");
        try (var files = Files.list(folder)) {
            // The answer to location_coordinates is one object with another telephone number than its CSV.
            for (Path file :
                    files.filter(f -> !f.endsWith("location_coordinates.csv")).toList()) {
                JsonNode answers = JsonMapper.shared()
                        .readTree(Files.readString(folder.resolveSibling("json")
                                .resolve(file.getFileName().toString().replace(".csv", ".json"))));
                byte[] bytes = Files.readAllBytes(file);
                FileForm form = form(bytes);
                try (RowSource source = form.open(() -> new ByteArrayInputStream(bytes))) {
                    for (JsonNode answer : answers) {
                        RawRow row = java.util.Objects.requireNonNull(source.next(), file.toString());
                        for (int i = 0; i < source.header().size(); i++) {
                            assertThat(row.cells().get(i))
                                    .as(file.getFileName() + " row " + row.number())
                                    .isEqualTo(
                                            answer.path(source.header().get(i)).asString());
                        }
                    }
                    assertThat(source.next()).as(file.toString()).isNull();
                }
            }
        }
    }

    @Test
    void the_encoding_is_found_from_the_bytes() throws IOException {
        String text = "名称;代码\n云江小店;1\n";
        assertThat(form(text.getBytes(StandardCharsets.UTF_8)).charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(form(text.getBytes(GB18030)).charset()).isEqualTo(GB18030);
        assertThat(read(text.getBytes(GB18030)).getFirst().cells()).containsExactly("云江小店", "1");
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        try (RowSource source = form(marked).open(() -> new ByteArrayInputStream(marked))) {
            assertThat(source.header()).containsExactly("名称", "代码");
        }
        assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .getFirst()
                        .cells()
                        .getFirst())
                .isEqualTo("云江小店");
    }

    @Test
    void one_mis_decoded_row_does_not_change_the_encoding_of_a_file() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("名称,代码\n".repeat(200).getBytes(StandardCharsets.UTF_8));
        bytes.write("坏行,1\n".getBytes(GB18030));
        assertThat(form(bytes.toByteArray()).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void a_gzip_file_is_read_through_and_a_cut_one_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a,b\n1,2\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(bytes.toByteArray())).hasSize(9_999);
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        assertThatThrownBy(() -> form(cut))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("不完整");
    }

    @Test
    void what_is_no_table_is_refused_with_a_sentence() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThatThrownBy(() -> form(old)).hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> form(new byte[0])).hasMessageContaining("空");
        byte[] binary = new byte[5_000];
        new Random(7).nextBytes(binary);
        binary[0] = 7;
        assertThatThrownBy(() -> form(binary)).hasMessageContaining("无法识别");
    }

    @Test
    void a_workbook_gives_text_numbers_and_days_as_a_person_sees_them() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("一");
            sheet.value(0, 0, "名称");
            sheet.value(0, 1, "日期");
            sheet.value(0, 2, "资金");
            sheet.value(1, 0, "云江小店");
            sheet.value(1, 1, java.time.LocalDate.of(2004, 6, 1));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 510132000055145L);
            sheet.value(3, 0, "隔一空行");
            sheet.value(3, 2, 12.5);
        }
        List<RawRow> rows = read(bytes.toByteArray());
        assertThat(rows)
                .extracting(RawRow::cells)
                .containsExactly(List.of("云江小店", "2004-06-01", "510132000055145"), List.of("隔一空行", "", "12.5"));
    }
}
