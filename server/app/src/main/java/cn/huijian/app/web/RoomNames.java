package cn.huijian.app.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the schemas of the contract by room: {@code inspection.PlanBody}, {@code entity.EntityRow.UnitBody}. Rooms choose the names of their bodies
 * freely, so a simple name alone would stand for whichever class happens to be read last.
 */
final class RoomNames extends TypeNameResolver {
    private static final String HOUSE = "cn.huijian.";

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = room(type) + local(type);
        Class<?> other = taken.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("two bodies of one room share the name " + name + ": " + other.getName()
                    + " and " + type.getName());
        }
        return name;
    }

    /** A page of accounts is {@code access.PageOfAccountBody}: it belongs to the room of what it holds. */
    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        var name = new StringBuilder(type.getRawClass().getSimpleName()).append("Of");
        String room = room(type.getRawClass());
        for (int at = 0; at < type.containedTypeCount(); at++) {
            JavaType held = type.containedType(at);
            if (!room(held.getRawClass()).isEmpty()) {
                room = room(held.getRawClass());
            }
            name.append(local(held.getRawClass()));
        }
        return room + name;
    }

    private static String room(Class<?> type) {
        if (!type.getName().startsWith(HOUSE)) {
            return "";
        }
        String below = type.getName().substring(HOUSE.length());
        return below.substring(0, below.indexOf('.') + 1);
    }

    /** The name with those of the classes around it, controllers apart: they only hold their bodies. */
    private static String local(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        boolean plain = around == null || around.getSimpleName().endsWith("Controller");
        return plain ? type.getSimpleName() : local(around) + "." + type.getSimpleName();
    }
}
