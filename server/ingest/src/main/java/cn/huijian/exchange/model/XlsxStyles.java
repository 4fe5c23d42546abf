package cn.huijian.exchange.model;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which cell styles of a workbook show a number as a date. */
final class XlsxStyles {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final List<Boolean> dates;

    private XlsxStyles(List<Boolean> dates) {
        this.dates = dates;
    }

    static XlsxStyles none() {
        return new XlsxStyles(List.of());
    }

    static XlsxStyles read(InputStream in) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean inCellFormats = false;
        XMLStreamReader xml = XlsxRows.XML.createXMLStreamReader(in);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(
                                Integer.parseInt(xml.getAttributeValue(null, "numFmtId")),
                                xml.getAttributeValue(null, "formatCode"));
                    case "cellXfs" -> inCellFormats = true;
                    case "xf" -> {
                        if (inCellFormats) {
                            String id = xml.getAttributeValue(null, "numFmtId");
                            int format = id == null ? 0 : Integer.parseInt(id);
                            dates.add(isDate(format, formats.getOrDefault(format, "")));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inCellFormats = false;
            }
        }
        return new XlsxStyles(dates);
    }

    /** A number as a person sees it: a date where the style says so, otherwise without exponent. */
    String show(String number, int style) {
        BigDecimal value;
        try {
            value = new BigDecimal(number);
        } catch (NumberFormatException e) {
            return number;
        }
        boolean date = style >= 0 && style < dates.size() && dates.get(style);
        if (!date || value.signum() < 0 || value.precision() - value.scale() > 7) {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
        long day = value.longValue();
        long seconds = value.subtract(BigDecimal.valueOf(day))
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        LocalDate shown = DAY_ZERO.plusDays(day);
        LocalDateTime time = shown.atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? shown.toString() : time.toString().replace('T', ' ');
    }

    private static boolean isDate(int format, String code) {
        if ((format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) || format == 36) {
            return true;
        }
        if (format >= 50 && format <= 58) {
            return true;
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
        return bare.contains("y") || bare.contains("Y") || (bare.contains("d") && bare.contains("m"));
    }
}
