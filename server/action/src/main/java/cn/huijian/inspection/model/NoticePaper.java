package cn.huijian.inspection.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 行政检查通知书: what the firm is told before two officers come (《行政检查文书基本格式文本（试行）》; 国办发〔2024〕54号). Pure: the same facts and the same
 * form give the same page.
 *
 * @param form the wording in force on the day of the notice
 * @param bureau the bureau that inspects
 * @param number number of the plan, and the task's place in it
 * @param items what is inspected, each with its legal basis
 * @param visitOn day announced; {@code null} if none was, then the plan's last day stands
 * @param visitTo last day of the plan
 * @param officers name and certificate number
 * @param channel how the firm was told
 * @param toldOn day on which it was told
 */
public record NoticePaper(
        PaperForm form,
        String bureau,
        String number,
        String firm,
        String uscc,
        String plan,
        List<Item> items,
        @Nullable LocalDate visitOn,
        LocalDate visitTo,
        List<Officer> officers,
        String channel,
        LocalDate toldOn) {
    public NoticePaper {
        items = List.copyOf(items);
        officers = List.copyOf(officers);
    }

    /** An item of the inspection. */
    public record Item(String name, String basis) {}

    /** One of the two officers. */
    public record Officer(String name, String certificate) {}

    /** The page as XHTML, for the screen and for the PDF. */
    public String xhtml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><meta charset="UTF-8"/><title>%s</title>
                <style>
                @page { size: A4; margin: 28mm 26mm }
                body { font-family: "Noto Sans CJK SC", sans-serif; font-size: 12pt; line-height: 1.9; color: #000 }
                h1 { font-size: 17pt; text-align: center; font-weight: normal; line-height: 1.5; margin: 0 }
                .number { text-align: right; font-size: 11pt; margin: 4pt 0 14pt }
                table { width: 100%%; border-collapse: collapse; margin: 8pt 0 }
                td, th { border: 0.6pt solid #000; padding: 3pt 6pt; font-weight: normal; text-align: left; vertical-align: top; line-height: 1.6 }
                th { width: 25%% }
                p { margin: 0; text-indent: 2em }
                .firm { text-indent: 0 }
                .sign { margin-top: 22pt; text-align: right; text-indent: 0 }
                .form { margin-top: 18pt; font-size: 8pt; color: #666 }
                </style></head><body>
                <h1>%s<br/>%s</h1>
                <div class="number">计划编号 %s</div>
                <p class="firm">%s</p>
                %s
                <table>
                <tr><th>%s</th><th>%s</th></tr>
                %s
                </table>
                <table>
                %s
                </table>
                %s
                <div class="sign">%s<br/>%s</div>
                <div class="form">式样 %s</div>
                </body></html>
                """.formatted(
                escaped(form.name()),
                escaped(bureau),
                escaped(form.name()),
                escaped(number),
                filled(form.addressee()),
                paragraphs(form.opening()),
                escaped(form.itemWord()),
                escaped(form.basisWord()),
                rows(),
                form.rows().stream()
                        .map(row -> "<tr><th>" + escaped(row.label()) + "</th><td>" + filled(row.text()) + "</td></tr>")
                        .collect(Collectors.joining("\n")),
                paragraphs(form.closing()),
                escaped(bureau),
                escaped(words(toldOn)),
                escaped(form.version())).strip();
    }

    private String paragraphs(List<String> texts) {
        return texts.stream().map(text -> "<p>" + filled(text) + "</p>").collect(Collectors.joining("\n"));
    }

    private String filled(String text) {
        return escaped(PaperForm.fill(text, this::place));
    }

    private String place(String name) {
        return switch (name) {
            case "检查机关" -> bureau;
            case "企业名称" -> firm;
            case "统一社会信用代码" -> uscc;
            case "计划名称" -> plan;
            case "检查时间" -> time();
            case "执法人员" ->
                officers.stream()
                        .map(officer -> officer.name() + "（执法证号 " + officer.certificate() + "）")
                        .collect(Collectors.joining("、"));
            case "通知方式" -> channel;
            default -> throw new IllegalArgumentException("this paper has no " + name);
        };
    }

    private String rows() {
        return items.stream()
                .map(item -> "<tr><td>" + escaped(item.name()) + "</td><td>" + escaped(item.basis()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    private String time() {
        return visitOn != null ? words(visitOn) : words(visitTo) + " 前，具体时间由执法人员与你单位联系";
    }

    private static String words(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }

    /** Names come from files of others; what XML cannot hold is left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
