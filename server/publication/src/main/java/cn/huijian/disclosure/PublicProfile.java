package cn.huijian.disclosure;

import cn.huijian.entity.BusinessEntity;
import java.time.Instant;
import java.util.List;

/** What the public may see of a business entity at one moment. */
public record PublicProfile(BusinessEntity entity, List<PublicRecord> records, Instant asOf) {
    public PublicProfile {
        records = List.copyOf(records);
    }

    /** The records of one section, newest first. */
    public List<PublicRecord> in(PublicRecord.Section section) {
        return records.stream().filter(record -> record.section() == section).toList();
    }
}
