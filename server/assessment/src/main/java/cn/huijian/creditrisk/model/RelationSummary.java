package cn.huijian.creditrisk.model;

/**
 * The relations of a firm, as counts.
 *
 * @param related firms that share 法定代表人, 股东 or 高管 with it
 * @param relatedGradeD of them, in grade D on the eve of the day
 * @param relatedSerious of them, on the list of serious violations
 * @param firmsOfOnePerson the greatest number of firms of one of its persons, itself included
 * @param sameAddress firms at its address, itself included
 */
public record RelationSummary(
        int related, int relatedGradeD, int relatedSerious, int firmsOfOnePerson, int sameAddress) {
    public static final RelationSummary NONE = new RelationSummary(0, 0, 0, 0, 0);
}
