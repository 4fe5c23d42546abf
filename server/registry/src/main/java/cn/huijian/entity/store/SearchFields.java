package cn.huijian.entity.store;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The fields of the search index. Numbers and codes are whole terms; names are characters and pairs of neighbouring characters. */
final class SearchFields {
    static final String ID = "id";
    static final String UNIT = "unit";
    static final String CHARACTER = "character";
    static final String PAIR = "pair";
    static final String CODE = "code";
    static final String INITIALS = "initials";
    static final String KIND = "kind";
    static final String STATUS = "status";
    static final String INDUSTRY = "industry";
    static final String GRADE = "grade";
    static final String DISTRICT = "district";
    static final String STREET = "street";
    static final String GRID = "grid";
    static final String ESTABLISHED = "established";
    static final String DEMO = "demo";

    /** The order in which the index itself lies, so that the newest page ends its work after a page. */
    static final Sort NEWEST = new Sort(new SortField(ID, SortField.Type.LONG, true));

    private SearchFields() {}
}
