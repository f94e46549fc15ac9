// swift-tools-version:6.0
// The package for Apple's platforms, as xcframework.sh leaves it: the framework that it makes beside this file.

import PackageDescription

let package = Package(
    name: "Journeyman",
    products: [.library(name: "Journeyman", targets: ["Journeyman"])],
    targets: [
        .binaryTarget(name: "JourneymanFFI", path: "JourneymanFFI.xcframework"),
        .target(name: "Journeyman", dependencies: ["JourneymanFFI"], path: "Sources/Journeyman"),
    ],
    swiftLanguageModes: [.v6]
)
