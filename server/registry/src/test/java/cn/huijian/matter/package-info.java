/** Tests of matters on a real PostgreSQL. */
@NullMarked
package cn.huijian.matter;

import org.jspecify.annotations.NullMarked;
