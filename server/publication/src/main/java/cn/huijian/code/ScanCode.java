package cn.huijian.code;

import cn.huijian.kernel.EntityId;
import java.time.Instant;

/** A code in use: its number, the firm it stands for, and the signed text that is printed. */
public record ScanCode(long id, EntityId entity, String text, Instant issuedAt) {}
