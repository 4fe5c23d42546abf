@NullMarked
package cn.huijian.vault.store;

import org.jspecify.annotations.NullMarked;
