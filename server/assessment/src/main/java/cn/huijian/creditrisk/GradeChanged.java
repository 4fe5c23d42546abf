package cn.huijian.creditrisk;

import cn.huijian.kernel.EntityId;
import java.time.LocalDate;

/** Event: the grade in force of an entity changed, and why. */
public record GradeChanged(EntityId entity, CreditGrade from, CreditGrade to, LocalDate on, String cause) {}
