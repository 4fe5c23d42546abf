package cn.huijian.dossier;

import java.util.List;
import java.util.Map;

/** What the declared types make of a fact, so that a room can show or weigh it without knowing the room that recorded it. */
public interface FactTypes {
    /** The fact in words. */
    Description describe(Fact fact);

    /** The values by key, typed: String, LocalDate, Integer, Long (fen), BigDecimal or Boolean. An absent value has no key. */
    Map<String, Object> values(Fact fact);

    /** Every declared attribute that the fact has, in the order of the declaration, as shown on paper; references to persons are left out. */
    List<Shown> shown(Fact fact);

    /** Chinese name of a type, for example 行政处罚. */
    String name(String type);

    /**
     * A fact in words.
     *
     * @param typeName name of its type, 行政处罚
     * @param label short tag, 处罚
     * @param group tab of the timeline, 监管
     * @param summary one line, 罚款，罚没 5,000.00 元：未按规定贮存食品
     * @param detail second line, may be empty
     * @param adverse whether it speaks against the firm
     */
    record Description(String typeName, String label, String group, String summary, String detail, boolean adverse) {}

    /** One attribute as shown: Chinese name and value in words. */
    record Shown(String key, String name, String value) {}
}
