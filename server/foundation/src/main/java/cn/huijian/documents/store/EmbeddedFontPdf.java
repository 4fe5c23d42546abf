package cn.huijian.documents.store;

import cn.huijian.documents.PdfPages;
import cn.huijian.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Renders with Flying Saucer and a Chinese font of this machine, of which only the characters used go into the file. */
@Component
class EmbeddedFontPdf implements PdfPages {
    /** Name under which pages find the font. */
    private static final String FAMILY = "Noto Sans CJK SC";

    private static final List<String> PLACES = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc");

    /** Simplified Chinese among the languages of the collection: JP, KR, SC, TC, HK. */
    private static final int SIMPLIFIED = 2;

    private final String given;
    private final List<String> places;

    /** @param given file of another font, {@code .ttf}, {@code .otf} or {@code .ttc,number}; empty for the one of the system */
    @Autowired
    EmbeddedFontPdf(@Value("${huijian.pdf-font:}") String given) {
        this(given, PLACES);
    }

    EmbeddedFontPdf(String given, List<String> places) {
        this.given = given;
        this.places = List.copyOf(places);
    }

    @Override
    public Outcome<byte[]> render(String xhtml) {
        Optional<String> font = font();
        if (font.isEmpty()) {
            return Outcome.refused(
                    "documents.no-font",
                    "本机没有可嵌入的中文字体，暂时不能生成 PDF。请管理员安装 fonts-noto-cjk，或用 --huijian.pdf-font=文件 指明一种字体。");
        }
        try (var out = new ByteArrayOutputStream()) {
            var renderer = new ITextRenderer();
            renderer.getFontResolver().addFont(font.get(), FAMILY, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, null);
            renderer.setDocumentFromString(xhtml);
            renderer.layout();
            renderer.createPDF(out);
            return Outcome.done(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + font.get() + " cannot be read", e);
        }
    }

    private Optional<String> font() {
        if (!given.isEmpty()) {
            return Optional.of(given);
        }
        return places.stream()
                .filter(place -> Files.isReadable(Path.of(place)))
                .map(place -> place + "," + SIMPLIFIED)
                .findFirst();
    }
}
