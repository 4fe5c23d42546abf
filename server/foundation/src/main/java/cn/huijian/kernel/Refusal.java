package cn.huijian.kernel;

/**
 * An expected no: why a command was not carried out. Part of sealed outcomes; the web edge turns it into a problem detail.
 *
 * @param code stable code in lower-case words joined by hyphens, prefixed by the module, for example {@code inspection.no-notice}
 * @param sentence what happened, to which record, and what to do next, in Chinese
 */
public record Refusal(String code, String sentence) {
    public Refusal {
        if (!code.matches("[a-z]+(-[a-z]+)*\\.[a-z0-9]+(-[a-z0-9]+)*") || sentence.isBlank()) {
            throw new IllegalArgumentException("a refusal has a code module.reason and a sentence: " + code);
        }
    }
}
