/** The commands of the inspection room with the SQL they need. */
@NullMarked
package cn.huijian.inspection.store;

import org.jspecify.annotations.NullMarked;
