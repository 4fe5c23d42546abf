/** Tests of standardisation; those of the real registers need {@code ../shared} and say so when it is absent. */
@NullMarked
package cn.huijian.engine.standard;

import org.jspecify.annotations.NullMarked;
