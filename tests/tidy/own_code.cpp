// A plugin of clang-tidy 14 that keeps its checks to the declarations of this project. Without it
// every check walks the whole standard library for every file, which is four fifths of its time.

#include <vector>

#include <clang-tidy/ClangTidyCheck.h>
#include <clang-tidy/ClangTidyModule.h>
#include <clang-tidy/ClangTidyModuleRegistry.h>
#include <clang/AST/ASTContext.h>
#include <clang/ASTMatchers/ASTMatchFinder.h>

namespace {

using clang::ast_matchers::MatchFinder;

// Finds nothing. The translation unit is the first node that all checks share; what is its scope
// when that node has been seen is what they go on to walk.
class OwnCode : public clang::tidy::ClangTidyCheck {
public:
    using ClangTidyCheck::ClangTidyCheck;

    void registerMatchers(MatchFinder* finder) override {
        finder->addMatcher(clang::ast_matchers::translationUnitDecl(), this);
    }

    void check(const MatchFinder::MatchResult& result) override {
        const clang::SourceManager& files = *result.SourceManager;
        std::vector<clang::Decl*> own;
        for (clang::Decl* each : result.Context->getTranslationUnitDecl()->decls()) {
            if (!files.isInSystemHeader(files.getExpansionLoc(each->getLocation()))) {
                own.push_back(each);
            }
        }
        result.Context->setTraversalScope(own);
    }
};

class Module : public clang::tidy::ClangTidyModule {
public:
    void addCheckFactories(clang::tidy::ClangTidyCheckFactories& factories) override {
        factories.registerCheck<OwnCode>("nianbao-own-code");
    }
};

const clang::tidy::ClangTidyModuleRegistry::Add<Module> registered("nianbao-module",
                                                                   "Keeps checks to our own code.");

}  // namespace
