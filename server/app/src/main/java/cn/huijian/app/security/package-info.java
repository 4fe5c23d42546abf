/** Who may reach which path, and with which headers the answers go out. */
@NullMarked
package cn.huijian.app.security;

import org.jspecify.annotations.NullMarked;
