package cn.huijian.exchange.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook (ECMA-376), read as a stream. The workbook and its shared strings lie in temporary files: reading libraries
 * keep all shared strings in memory, which a large export from elsewhere exceeds.
 */
public final class XlsxRows implements RowSource {
    static final XMLInputFactory XML = xml();

    /** Above what Excel itself allows (32,767) and any 经营范围. */
    private static final int LONGEST_CELL = 1 << 18;

    private final Path file;
    private final ZipFile zip;
    private final DiskStrings strings;
    private final XlsxStyles styles;
    private final XMLStreamReader sheet;
    private final List<String> header;
    private long number;

    private XlsxRows(Path file, ZipFile zip, DiskStrings strings) throws IOException, XMLStreamException {
        this.file = file;
        this.zip = zip;
        this.strings = strings;
        @Nullable ZipEntry styleSheet = zip.getEntry("xl/styles.xml");
        this.styles = styleSheet == null ? XlsxStyles.none() : XlsxStyles.read(open(zip, styleSheet));
        readSharedStrings(zip, strings);
        this.sheet = XML.createXMLStreamReader(open(zip, firstSheet(zip)));
        List<String> first = List.of();
        for (@Nullable List<String> row = readRow();
                row != null && first.isEmpty();
                row = first.isEmpty() ? readRow() : row) {
            first = isBlank(row) ? List.of() : List.copyOf(row);
        }
        this.header = first;
    }

    /** Reads {@code in} to its end into a temporary file first: a workbook can only be read by random access. */
    static XlsxRows open(InputStream in) throws IOException {
        Path file = Files.createTempFile("huijian-workbook", ".xlsx");
        boolean opened = false;
        try (in) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            var rows = new XlsxRows(file, new ZipFile(file.toFile()), new DiskStrings());
            opened = true;
            return rows;
        } catch (java.util.zip.ZipException | XMLStreamException e) {
            throw unreadable(e, "表格文件已损坏或不是标准的 .xlsx。请在表格软件中打开并另存后再上传。");
        } finally {
            if (!opened) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            for (@Nullable List<String> row = readRow(); row != null; row = readRow()) {
                if (!isBlank(row)) {
                    while (row.size() < header.size()) {
                        row.add("");
                    }
                    return new RawRow(++number, row, null);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw unreadable(e, "表格在第 " + number + " 行之后已损坏，无法继续读取。请另存后再上传。");
        }
    }

    /** The reader of XML wraps what the stream below it refused. */
    private static UnreadableFileException unreadable(Exception e, String sentence) {
        return e instanceof XMLStreamException xml
                        && xml.getNestedException() instanceof UnreadableFileException refused
                ? refused
                : new UnreadableFileException("exchange.file-broken", sentence, e);
    }

    @Override
    public void close() throws IOException {
        strings.close();
        zip.close();
        Files.deleteIfExists(file);
    }

    private @Nullable List<String> readRow() throws XMLStreamException, IOException {
        @Nullable List<String> cells = null;
        while (sheet.hasNext()) {
            int event = sheet.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && sheet.getLocalName().equals("row")) {
                cells = new ArrayList<>();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && sheet.getLocalName().equals("c")
                    && cells != null) {
                int column = column(sheet.getAttributeValue(null, "r"), cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(readCell());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && sheet.getLocalName().equals("row")) {
                return cells;
            }
        }
        return null;
    }

    private String readCell() throws XMLStreamException, IOException {
        String type = Objects.requireNonNullElse(sheet.getAttributeValue(null, "t"), "n");
        String style = sheet.getAttributeValue(null, "s");
        String value = textUntil("c", type.equals("inlineStr"));
        return switch (type) {
            case "s" -> value.isBlank() ? "" : strings.get(Integer.parseInt(value.strip()));
            case "n" -> value.isEmpty() ? "" : styles.show(value, style == null ? -1 : Integer.parseInt(style));
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> value;
        };
    }

    /** Text of the {@code v} or {@code t} elements below the current one; phonetic readings are left out. */
    private String textUntil(String end, boolean inline) throws XMLStreamException, IOException {
        return text(sheet, end, inline ? "t" : "v");
    }

    private static String text(XMLStreamReader xml, String end, String wanted) throws XMLStreamException, IOException {
        var text = new StringBuilder();
        boolean within = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                within = xml.getLocalName().equals(wanted);
                phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                within = false;
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals(end)) {
                    break;
                }
            } else if (within && phonetic == 0 && (xml.isCharacters() || event == XMLStreamConstants.CDATA)) {
                if (text.length() + xml.getTextLength() > LONGEST_CELL) {
                    throw new UnreadableFileException(
                            "exchange.cell-too-long", "表格中有一格超过 " + LONGEST_CELL + " 个字，不像正常的内容，没有读取。请核对来源后再上传。");
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    private static void readSharedStrings(ZipFile zip, DiskStrings strings) throws IOException, XMLStreamException {
        @Nullable ZipEntry entry = zip.getEntry("xl/sharedStrings.xml");
        if (entry == null) {
            return;
        }
        XMLStreamReader xml = XML.createXMLStreamReader(open(zip, entry));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(text(xml, "si", "t"));
            }
        }
    }

    private static ZipEntry firstSheet(ZipFile zip) throws IOException, XMLStreamException {
        String id = attributes(zip, "xl/workbook.xml", "sheet", "id", "id").keySet().stream()
                .findFirst()
                .orElse("");
        String target = attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target")
                .getOrDefault(id, "worksheets/sheet1.xml");
        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        @Nullable ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new UnreadableFileException("exchange.file-broken", "表格文件里没有工作表。请在表格软件中打开并另存后再上传。");
        }
        return entry;
    }

    private static Map<String, String> attributes(ZipFile zip, String path, String element, String key, String value)
            throws IOException, XMLStreamException {
        Map<String, String> found = new java.util.LinkedHashMap<>();
        @Nullable ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return new HashMap<>();
        }
        XMLStreamReader xml = XML.createXMLStreamReader(open(zip, entry));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                found.put(attribute(xml, key), attribute(xml, value));
            }
        }
        return found;
    }

    private static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Column of a reference such as {@code BC12}, from 0; at most Excel's last. */
    private static int column(@Nullable String reference, int otherwise) {
        int column = 0;
        for (int i = 0;
                reference != null && i < reference.length() && Character.isUpperCase(reference.charAt(i));
                i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
        }
        return column == 0 ? otherwise : Math.min(column, 16_384) - 1;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
        long whole = Files.size(Path.of(zip.getName()));
        // Bytes that are there, not those that the directory of the archive claims: the whole of it is the bound.
        return new BufferedInputStream(new UnpackedStream(zip.getInputStream(entry), () -> whole), 1 << 16);
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Text in the pieces in which it is read: put together by the parser, a cell without end would fill the memory.
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
