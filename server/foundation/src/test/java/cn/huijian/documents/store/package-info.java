@NullMarked
package cn.huijian.documents.store;

import org.jspecify.annotations.NullMarked;
