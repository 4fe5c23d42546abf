/**
 * The one record of each business entity: identity, register data with provenance and history, search.
 *
 * <p>Not for: what is known about its conduct (dossier), its grade (creditrisk).
 *
 * <p>Schema: entity. Events: EntitiesRegistered, EntitiesMerged, EntityUnmerged. Serves: 市场主体登记管理条例; GB 32100-2015.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "audit",
            "knowledge",
            "access",
            "exchange",
            "jobs",
            "documents",
            "vault"
        })
package cn.huijian.entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
