/** The packs as files and the record of versions. */
@NullMarked
package cn.huijian.knowledge.store;

import org.jspecify.annotations.NullMarked;
