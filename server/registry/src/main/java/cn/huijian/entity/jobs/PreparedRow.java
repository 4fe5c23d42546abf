package cn.huijian.entity.jobs;

import cn.huijian.entity.model.EntityReading;
import java.nio.ByteBuffer;

/** A row as read, with the digest by which the register knows it again. */
record PreparedRow(EntityReading reading, ByteBuffer digest) {}
