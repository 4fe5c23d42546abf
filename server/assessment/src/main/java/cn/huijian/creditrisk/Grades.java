package cn.huijian.creditrisk;

import cn.huijian.kernel.EntityId;
import java.util.Collection;
import java.util.Map;

/** The grades in force, for allocating supervision. */
public interface Grades {
    /** Grade in force of each entity asked for; {@link CreditGrade#UNRATED} where there is none. */
    Map<EntityId, CreditGrade> inForce(Collection<EntityId> entities);
}
