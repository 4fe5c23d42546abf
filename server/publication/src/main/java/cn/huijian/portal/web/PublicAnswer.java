package cn.huijian.portal.web;

import cn.huijian.disclosure.PublicProfile;
import cn.huijian.disclosure.PublicRecord.Section;

/** The answer in words under the name of a firm: state first, then what speaks against it, negative findings said too. */
record PublicAnswer(String state, String findings) {
    static PublicAnswer of(PublicProfile profile, String status) {
        int penalties = profile.in(Section.PENALTY).size();
        int listings = profile.in(Section.LISTING).size();
        String penalty = penalties == 0 ? "没有正在公示的行政处罚" : "有 " + penalties + " 条行政处罚正在公示";
        String listing = listings == 0 ? "没有列入经营异常名录和严重违法失信名单" : "列入经营异常名录或严重违法失信名单 " + listings + " 项";
        return new PublicAnswer(status + "。", penalty + "，" + listing + "。");
    }
}
