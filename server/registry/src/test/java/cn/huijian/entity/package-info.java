/** The register on real PostgreSQL, with simple stand-ins for the rooms of the foundation. */
@NullMarked
package cn.huijian.entity;

import org.jspecify.annotations.NullMarked;
