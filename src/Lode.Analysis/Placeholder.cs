namespace Lode.Analysis;
