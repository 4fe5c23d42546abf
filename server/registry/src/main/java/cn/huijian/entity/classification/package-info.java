/**
 * The internal label that later stages may put on an entity so that lists can be filtered by it within the index of rights. Publication rooms do
 * not declare this interface: what is internal cannot be reached from there.
 */
@NullMarked
@NamedInterface("classification")
package cn.huijian.entity.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
