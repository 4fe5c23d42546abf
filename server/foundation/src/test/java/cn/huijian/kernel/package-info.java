/** Laws and vectors of the value types. */
@NullMarked
package cn.huijian.kernel;

import org.jspecify.annotations.NullMarked;
