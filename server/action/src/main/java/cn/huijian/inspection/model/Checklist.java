package cn.huijian.inspection.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checklist in one version. */
public record Checklist(String id, String version, String title, String source, List<Question> questions) {
    public Checklist {
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param key whether it is a 重点项
     * @param article the law behind it, as shown, and {@code articleText} what it says
     * @param handlings what may be done about a 不符合, in words
     * @param handlingBasis article on which that rests
     */
    public record Question(
            String id,
            String text,
            boolean key,
            String article,
            @Nullable String articleText,
            List<String> handlings,
            @Nullable String handlingBasis) {
        public Question {
            handlings = List.copyOf(handlings);
        }
    }

    public int keyQuestions() {
        return (int) questions.stream().filter(Question::key).count();
    }
}
