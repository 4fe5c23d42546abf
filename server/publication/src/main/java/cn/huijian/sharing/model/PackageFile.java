package cn.huijian.sharing.model;

import cn.huijian.sharing.ReportPackage.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.Workbook;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of a package. The same rows give the same bytes in CSV, XML and JSON. */
public final class PackageFile {
    private PackageFile() {}

    /** The file in one of the formats; at most 5,000 rows, so it is held in memory. */
    public static byte[] write(Layout layout, Format format, List<List<String>> rows) {
        try {
            return switch (format) {
                case CSV -> csv(layout, rows);
                case XLSX -> xlsx(layout, rows);
                case XML -> xml(layout, rows);
                case JSON -> json(layout, rows);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] csv(Layout layout, List<List<String>> rows) {
        // Spreadsheets take a file without this mark for the local encoding.
        var text = new StringBuilder("\uFEFF").append(CsvText.line(layout.heads()));
        rows.forEach(row -> text.append(CsvText.line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(Layout layout, List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "huijian", "1.0")) {
            var sheet = book.newWorksheet(layout.name());
            for (int column = 0; column < layout.columns().size(); column++) {
                sheet.value(0, column, layout.heads().get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 22);
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] xml(Layout layout, List<List<String>> rows) throws XMLStreamException {
        var out = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("报送");
        xml.writeAttribute("格式", layout.id());
        xml.writeAttribute("版本", layout.version());
        for (List<String> row : rows) {
            xml.writeStartElement("记录");
            for (int i = 0; i < row.size(); i++) {
                xml.writeStartElement("项");
                xml.writeAttribute("名称", layout.heads().get(i));
                xml.writeCharacters(row.get(i).replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private static byte[] json(Layout layout, List<List<String>> rows) {
        var records = rows.stream()
                .map(row -> {
                    var record = new LinkedHashMap<String, String>();
                    for (int i = 0; i < row.size(); i++) {
                        record.put(layout.heads().get(i), row.get(i));
                    }
                    return record;
                })
                .toList();
        var body = new LinkedHashMap<String, Object>();
        body.put("layout", layout.id());
        body.put("version", layout.version());
        body.put("records", records);
        return JsonMapper.shared().writeValueAsBytes(body);
    }
}
