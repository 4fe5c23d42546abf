/** Tests of the dossier on a real PostgreSQL; entity, audit and units are small fakes. */
@NullMarked
package cn.huijian.dossier;

import org.jspecify.annotations.NullMarked;
