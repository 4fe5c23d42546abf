/** State tables, parameters and checks of the inspection room: no SQL, no clock. */
@NullMarked
package cn.huijian.inspection.model;

import org.jspecify.annotations.NullMarked;
