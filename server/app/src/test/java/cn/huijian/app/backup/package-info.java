@NullMarked
package cn.huijian.app.backup;

import org.jspecify.annotations.NullMarked;
