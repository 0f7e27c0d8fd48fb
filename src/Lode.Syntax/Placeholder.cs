namespace Lode.Syntax;
