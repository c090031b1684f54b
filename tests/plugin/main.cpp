#include <gtest/gtest.h>

#include "office.hpp"

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    const int status = RUN_ALL_TESTS();
    nianbao::plugin::Office::running().terminate();
    std::_Exit(status);  // the bridge is gone with the office
}
