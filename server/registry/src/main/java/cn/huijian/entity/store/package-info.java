/** The register in the schema entity: entries, projection, identifiers, conflicts, search. */
@NullMarked
package cn.huijian.entity.store;

import org.jspecify.annotations.NullMarked;
