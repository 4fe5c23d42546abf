/** Lists of organisations and staff. */
@NullMarked
package cn.huijian.roster;

import org.jspecify.annotations.NullMarked;
