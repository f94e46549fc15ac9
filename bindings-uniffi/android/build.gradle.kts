// An Android library module of what build.sh put together.
plugins {
    id("com.android.library") version "8.9.0"
    kotlin("android") version "2.2.20"
}

android {
    namespace = "dev.journeyman"
    compileSdk = 36
    defaultConfig { minSdk = 26 } // java.time without desugaring
}

kotlin { jvmToolchain(17) }

dependencies { api("net.java.dev.jna:jna:5.18.1@aar") }
