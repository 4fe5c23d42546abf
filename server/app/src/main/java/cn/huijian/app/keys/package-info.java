/** Master keys and signing keys, as the security administrator sees and changes them. */
@NullMarked
package cn.huijian.app.keys;

import org.jspecify.annotations.NullMarked;
