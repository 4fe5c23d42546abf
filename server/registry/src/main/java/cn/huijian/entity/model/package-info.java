/** How rows of the register are read: names, kinds, districts. Pure: no SQL, no Spring. */
@NullMarked
package cn.huijian.entity.model;

import org.jspecify.annotations.NullMarked;
