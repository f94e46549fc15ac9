// An Android library of what build.sh put together.
plugins {
    id("com.android.library") version "8.9.0"
    kotlin("android") version "2.2.20"
    `maven-publish`
}

group = "dev.journeyman"
version = "0.1.0"

android {
    namespace = "dev.journeyman"
    compileSdk = 36
    defaultConfig {
        minSdk = 26 // java.time without desugaring
        consumerProguardFiles("consumer-rules.pro")
    }
    publishing { singleVariant("release") { withSourcesJar() } }
}

kotlin { jvmToolchain(17) }

dependencies { api("net.java.dev.jna:jna:5.18.1@aar") }

publishing {
    publications {
        register<MavenPublication>("release") {
            artifactId = "journeyman"
            afterEvaluate { from(components["release"]) }
        }
    }
}
