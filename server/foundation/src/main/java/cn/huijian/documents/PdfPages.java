package cn.huijian.documents;

import cn.huijian.kernel.Outcome;

/** Papers as PDF. */
public interface PdfPages {
    /**
     * The page as PDF with its font embedded, so that it looks and copies the same everywhere.
     *
     * @param xhtml a well-formed page; the body's font is set here, everything else by the page's own style sheet
     * @return the file, or a refusal that says which font is missing
     */
    Outcome<byte[]> render(String xhtml);
}
